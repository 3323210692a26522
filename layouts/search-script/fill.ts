/** Shows at once what the address asks for: the script that answers may take seconds more on a slow line. */
const box = document.querySelector<HTMLInputElement>("[data-search-form] [name=q]");
const words = new URLSearchParams(location.search).get("q");
if (box && words !== null && box.value === "") box.value = words;
