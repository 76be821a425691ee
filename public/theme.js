// Runs before the page is drawn, so that a remembered theme does not flash. "light" or "dark"; absent: the system's.
try {
  const theme = localStorage.getItem("crunbook-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused; then the system's theme stands.
}
