/** The command palette: a combobox over records, pages and actions. Without scripts its link leads to /search. */
export function startPalette() {
  document.addEventListener("click", event => {
    if (event.target.closest("[data-palette]")) {
      event.preventDefault();
      openPalette();
    }
  });
  document.addEventListener("keydown", event => {
    const input = event.target.closest?.("#palette [role=combobox]");
    if (!input) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const chosen = hits().find(hit => hit.ariaSelected === "true");
      if (!chosen) return;
      event.preventDefault();
      chosen.click();
    }
  });
  document.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target.id === "palette-hits") select(document.querySelector("#palette [role=combobox]"), hits()[0]);
  });
}

export function openPalette() {
  const palette = document.getElementById("palette");
  if (!palette || palette.open) return;
  palette.showModal();
  const input = palette.querySelector("[role=combobox]");
  input.focus();
  input.select();
  window.htmx?.trigger(input, "open");
}

function hits() {
  return [...document.querySelectorAll("#palette-hits [role=option]")];
}

function move(input, step) {
  const all = hits(), at = all.findIndex(hit => hit.ariaSelected === "true");
  if (all.length) select(input, all[(at + step + all.length) % all.length]);
}

function select(input, hit) {
  for (const other of hits()) other.ariaSelected = String(other === hit);
  if (hit) {
    input.setAttribute("aria-activedescendant", hit.id);
    hit.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}
