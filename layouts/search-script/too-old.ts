/*
 * Runs only where modules are not known, and is written and compiled for those browsers: the search's own script never will run there, so
 * nobody has to wait for it.
 */
document.querySelector(".unloaded")?.setAttribute("hidden", "");
document.querySelector(".too-old")?.removeAttribute("hidden");
