/** Digests of the sample archive's items (`digestOfItem`), for a real site must not publish them. A test compares them with content/. */
export const SAMPLE_ITEMS: ReadonlySet<string> = new Set(
  (
    "041d6cdc1b36 0966a6cb49ec 0c63f7e5fe9e 0df17bffd098 0fe187baa91b 1754f9016f97 195a781452df 1be82ea18de8" +
    " 342cace6c110 354ba8f32097 412b77cfdb65 51d12b57249e 55d7481595f5 5665f06e3c0c 5aae532b3705 5dcfe7c1021c" +
    " 5f00d22624be 665af4c24eac 683dc64c2c95 6939bc9dbd9b 6e7f746784ae 6fb6f85266f4 7427302feaed 7474cf83dc05" +
    " 773cfaf83aba 80b6ea0228c5 840cdf51c08f 85706170b602 86b0ccafcd74 918fcc4fa349 9c91049ecd55 a4029f099b8a" +
    " a47ef7e08fc1 ade9161cd66e b6a36ee4ae8f bcefacf84b08 c58fcb17d05c cb28974f26f1 cd51e74706a0 cf990f36faa8" +
    " e816c2ded152 ef1630b5c4b2 ef4e643190a0 efc65776b505 f4304ab88d22"
  ).split(" "),
);
