(() => {
  const stored = () => { try { return localStorage.getItem("quorum-theme"); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const wish = stored();
    document.documentElement.dataset.bsTheme = wish === "dark" || (wish !== "light" && dark.matches) ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("quorum:theme", apply);
})();
