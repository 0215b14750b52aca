/** Sends a form as soon as something is chosen; its button is for those without scripts. */
export default function submitOnChange(form) {
  form.querySelector("[type=submit]").hidden = true;
  form.addEventListener("change", () => form.requestSubmit());
}
