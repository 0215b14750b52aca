// On the demonstration's sign-in page, a click on a person fills in the form.
const form = document.querySelector("[data-sign-in]");

document.addEventListener("click", event => {
  const person = event.target.closest("[data-username]");
  if (!person || !form) {
    return;
  }
  event.preventDefault();
  form.elements.username.value = person.dataset.username;
  form.elements.password.value = person.dataset.password;
  form.querySelector("[type=submit]").focus();
});
