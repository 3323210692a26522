/* What tells a number of persons from another of the same length: the digits alone. */

const PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])";
/** Includes Taiwan, Hong Kong, Macau and foreign residents. */
const ID = new RegExp(`^(?:${PROVINCE}|71|8[1-3]|9)\\d{15,16}[\\dX]$`);
const OLD_ID = new RegExp(`^${PROVINCE}\\d{13}$`);

/** Eighteen digits with a province and a day of birth: a timestamp such as 201610191107161234 has none. */
export const isId = (digits: string): boolean =>
  digits.length === 18 && ID.test(digits) && hasBirthday(digits);

/** Fifteen digits, as issued before 1999. */
export const isOldId = (digits: string): boolean =>
  OLD_ID.test(digits) && hasBirthday(`${digits.slice(0, 6)}19${digits.slice(6)}`);

/** An ID's digits 7 to 14 are a date of birth. */
function hasBirthday(id: string): boolean {
  const [, year = "", month = "", day = ""] = /^.{6}((?:19|20)\d\d)(\d\d)(\d\d)/.exec(id) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== "" && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** GB 11643: ISO 7064 MOD 11-2 over the first 17 digits. */
export function hasIdChecksum(id: string): boolean {
  const sum = [...id.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return "10X98765432"[sum % 11] === id[17];
}

/** Sixteen to nineteen digits that pass Luhn's check, and are not 0000…, a timestamp (20161019110716123) or a 统一社会信用代码. */
export const isCard = (digits: string): boolean =>
  /^[1-9]\d{15,18}$/.test(digits) &&
  !/^(\d)\1*$/.test(digits) &&
  !/^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(digits) &&
  !isCreditCode(digits) &&
  passesLuhn(digits);

/** GB 32100 organisation code without letters: MOD 31 over the first 17 digits. */
function isCreditCode(digits: string): boolean {
  if (!/^(1[1239]|5[1239]|9[123])\d{16}$/.test(digits)) return false;
  let weight = 1;
  let sum = 0;
  for (const digit of digits.slice(0, 17)) {
    sum += Number(digit) * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === Number(digits[17]);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
