/** What every htmx request needs: the CSRF token, whole pages for refused boosted requests, focus after a new page. */
export function startHtmx() {
  const on = (name, listener) => document.addEventListener(`htmx:${name}`, listener);

  on("configRequest", ({ detail }) => {
    const token = document.querySelector("meta[name=_csrf]"), header = document.querySelector("meta[name=_csrf_header]");
    if (token && header) detail.headers[header.content] = token.content;
  });

  on("beforeSwap", ({ detail }) => {
    const html = detail.xhr.getResponseHeader("Content-Type")?.startsWith("text/html");
    if (detail.xhr.status < 400 || !html) return;
    if (detail.boosted || detail.xhr.getResponseHeader("HX-Reswap")) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });

  on("afterSettle", ({ detail }) => {
    const wrong = detail.target.querySelector("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else if (detail.boosted) document.getElementById("main")?.focus({ preventScroll: true });
  });
}
