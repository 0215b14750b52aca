import { openPalette } from "./palette.js";

let goingUntil = 0;

/** Single letters anywhere but in fields. */
export function startShortcuts() {
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openPalette();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !document.querySelector("dialog[open]")) {
      if (press(event.key)) event.preventDefault();
    }
  });
}

function isTyping(target) {
  return target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]");
}

function press(key) {
  if (Date.now() < goingUntil) {
    goingUntil = 0;
    return follow(`#side a[data-key="${CSS.escape(key)}"]`);
  }
  switch (key) {
    case "g":
      goingUntil = Date.now() + 1500;
      return true;
    case "/":
      openPalette();
      return true;
    case "?":
      document.getElementById("keys")?.showModal();
      return true;
    case "c":
      return openNew();
    case "e":
      return follow("main [data-edit]");
    default:
      return follow(`main [data-press="${CSS.escape(key)}"]`);
  }
}

function openNew() {
  const menu = document.querySelector("[data-new]");
  if (!menu) return false;
  menu.open = true;
  menu.querySelector("a")?.focus();
  return true;
}

function follow(selector) {
  const link = document.querySelector(selector);
  link?.click();
  return Boolean(link);
}
