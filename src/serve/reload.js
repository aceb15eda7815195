// Loads the page again when a newer one can be seen, and says while one is being made. `congkhai serve` alone gives it out.
(() => {
  const { events, version, building } = document.currentScript.dataset;
  const state = document.createElement("p");
  state.id = "congkhai-state";
  state.setAttribute("role", "status");
  document.body.append(state);
  let source;

  const close = () => {
    source?.close();
    source = undefined;
  };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(events);
    source.onmessage = ({ data }) => {
      const now = JSON.parse(data);
      state.textContent = now.building ? building : "";
      if (now.version === version) return;
      close();
      location.reload(); // keeps the place where the reader is
    };
    source.onerror = () => {
      state.textContent = "";
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      setTimeout(open, 2000);
    };
  };

  // A browser keeps few connections to one server: a page that nobody sees holds none.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
})();
