/** A dialog that opens itself when it arrives, and is gone when it is closed. */
export default function dialog(element) {
  element.addEventListener("close", () => element.remove());
  element.showModal();
}
