// The largest thing on the page comes by script.
const late = document.createElement("p");
late.textContent = "Late, and larger than anything else. ".repeat(60);
document.querySelector("h1").before(late);
