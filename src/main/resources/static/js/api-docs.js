// Shows the description of the API; requests are tried with a token that the reader enters.
const place = document.getElementById("api-docs");

SwaggerUIBundle({
  url: place.dataset.description,
  domNode: place,
  deepLinking: false,
  validatorUrl: null,
});
