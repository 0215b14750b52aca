/** Guards what was typed, and lets nobody save twice by clicking twice. */
export function startForms() {
  let changed = false;
  document.addEventListener("input", event => {
    if (event.target.closest("form[data-guard]")) changed = true;
  });
  document.addEventListener("submit", event => {
    changed = false;
    if (event.target.method === "post") holdStill(event.target);
  });
  addEventListener("beforeunload", event => changed && event.preventDefault());
  document.addEventListener("htmx:confirm", event => {
    const leaves = changed && event.target.closest?.("a[href]");
    const question = document.querySelector("form[data-guard]")?.dataset.guard;
    if (!leaves || !question) return;
    event.preventDefault();
    if (confirm(question)) {
      changed = false;
      event.detail.issueRequest(true);
    }
  });
  document.addEventListener("htmx:afterRequest", event => release(event.detail.elt));
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach(release));
  document.addEventListener("change", event => {
    if (event.target.closest("form[data-submit-on-change]")) event.target.form.requestSubmit();
  });
}

function holdStill(form) {
  for (const button of form.querySelectorAll("[type=submit]")) {
    button.ariaBusy = "true";
    setTimeout(() => (button.disabled = button.ariaBusy === "true"));
  }
}

function release(form) {
  for (const button of form.querySelectorAll?.("[type=submit][aria-busy]") ?? []) {
    button.ariaBusy = null;
    button.disabled = false;
  }
}
