import { licences } from "./licences.ts";

for (const { name, version, licence, isForDevelopment } of licences())
  process.stdout.write(`${name} ${version}\t${licence}${isForDevelopment ? "\tdevelopment" : ""}\n`);
