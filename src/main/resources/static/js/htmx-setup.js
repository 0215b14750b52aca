import { showNotices } from "./toasts.js";

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

  for (const name of ["sendError", "timeout", "responseError"]) on(name, failed);

  on("afterSettle", ({ detail }) => {
    const wrong = detail.target.querySelector("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else if (detail.boosted) document.getElementById("main")?.focus({ preventScroll: true });
  });
}

/** Says that something failed where the answer does not say it itself. */
function failed({ detail }) {
  if (detail.xhr?.getResponseHeader("HX-Redirect") || detail.requestConfig?.headers["X-Quorum-Poll"]) return;
  const toast = document.getElementById("failed")?.content.cloneNode(true);
  if (!toast || document.querySelector("#notices .bad")) return;
  document.getElementById("notices").append(toast);
  showNotices();
}
