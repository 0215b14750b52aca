/** Facts edited in place: htmx brings the form, Enter saves it as any form, Esc goes back. */
export function startInlineEdit() {
  document.addEventListener("keydown", event => {
    const editing = event.key === "Escape" && event.target.closest?.(".fact.editing");
    if (!editing) return;
    event.stopPropagation();
    editing.querySelector("[data-escape]").click();
  });
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    const editing = detail.elt.matches?.(".fact.editing") ? detail.elt : detail.elt.querySelector?.(".fact.editing");
    const control = editing?.querySelector("input:not([type=hidden]), select, textarea");
    control?.focus();
    control?.select?.();
  });
}
