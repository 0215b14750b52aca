const themes = ["auto", "light", "dark"];

/** The sidebar's theme switch, menus that close, and dialogs. */
export function startFrame() {
  revealTheme();
  document.addEventListener("htmx:load", revealTheme);

  document.addEventListener("click", event => {
    if (event.target.closest("[data-theme-switch]")) switchTheme();
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    const close = event.target.closest("[data-close]");
    if (close) close.closest("dialog").close();
    const opens = event.target.closest("[data-opens]"), dialog = opens && document.getElementById(opens.dataset.opens);
    if (dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      dialog.showModal();
    }
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });

  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

function theme() {
  try {
    return localStorage.getItem("quorum-theme") ?? "auto";
  } catch {
    return "auto";
  }
}

function switchTheme() {
  localStorage.setItem("quorum-theme", themes[(themes.indexOf(theme()) + 1) % themes.length]);
  dispatchEvent(new Event("quorum:theme"));
  revealTheme();
}

function revealTheme() {
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.hidden = false;
    const name = button.querySelector("[data-theme-name]");
    name.textContent = name.dataset[theme()];
  }
}
