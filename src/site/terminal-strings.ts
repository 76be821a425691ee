/** The words of the terminal into a machine. */
export const terminalStrings = {
  keys: "Tab goes to the shell. To leave the terminal press Escape, then Tab; to go back, Shift and Tab.",
  tooMuchOutput: "Too much output to read out. The lines can be read one by one.",
} as const;
