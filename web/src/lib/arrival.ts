/**
 * Between a click on a link and the heading of the page it leads to, which may load later: the shell
 * notes the departure, the heading takes it and with it the focus.
 */
let arriving = false;

export function noteDeparture(): void {
  arriving = true;
}

export function takeArrival(): boolean {
  const taken = arriving;
  arriving = false;
  return taken;
}
