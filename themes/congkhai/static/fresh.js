// A page cannot grow old by itself: this compares the visitor's day with the last one on which the page holds. The words stand in
// the page. A clock that is behind says nothing.
{
  const note = document.currentScript.previousElementSibling;
  const now = new Date();
  const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  if (day > note.dataset.until) {
    const today = note.querySelector("time");
    today.dateTime = day;
    today.textContent = now.toLocaleDateString(today.dataset.locale, { day: "numeric", month: today.dataset.month, year: "numeric" });
    note.hidden = false;
  }
}
