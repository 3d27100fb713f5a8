interface Dated {
  date: { startDate: string } | null;
}

export interface Month<Meeting> {
  /** "2027-05"; null for what has no date. */
  month: string | null;
  meetings: Meeting[];
}

/** Parts a list that is in the order of its dates into months, as a planner has them. Keeps the order. */
export function byMonth<Meeting extends Dated>(meetings: readonly Meeting[]): Month<Meeting>[] {
  const months: Month<Meeting>[] = [];
  for (const meeting of meetings) {
    const month = meeting.date?.startDate.slice(0, 7) ?? null;
    const last = months.at(-1);
    if (last && last.month === month) last.meetings.push(meeting);
    else months.push({ month, meetings: [meeting] });
  }
  return months;
}
