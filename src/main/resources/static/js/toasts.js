const SHOWN_FOR = 6000;

/** Lets notices be closed and go by themselves; those with an undo, and problems, stay twice as long. */
export function showNotices() {
  for (const toast of document.querySelectorAll("#notices .toast-note:not([data-shown])")) {
    toast.dataset.shown = "yes";
    announce(toast);
    const close = toast.querySelector("[data-dismiss]");
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
    const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove());
    setTimeout(leave, toast.dataset.lasting === "true" ? SHOWN_FOR * 2 : SHOWN_FOR);
  }
}

/** A live region only speaks of what is put into it, not of what it held when the page came. */
function announce(toast) {
  const words = toast.querySelector("span"), text = words.textContent;
  words.textContent = "";
  requestAnimationFrame(() => (words.textContent = text));
}
