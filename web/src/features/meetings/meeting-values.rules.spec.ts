import { changedMeeting, meetingValues, newMeeting, type MeetingValues } from './meeting-values.rules';

const typed = (more: Partial<MeetingValues> = {}): MeetingValues => ({
  ...meetingValues(null, { owner: 'body:leed', zone: 'Europe/Paris' }),
  label: { en: 'LEED, 100th session', tr: '' },
  date: {
    firmness: 'tentative',
    startDate: '2027-05-04',
    endDate: '2027-05-05',
    allDay: true,
    startTime: '',
    endTime: '',
    zone: 'Europe/Paris',
  },
  ...more,
});

describe('a new meeting', () => {
  it('is sent with one owner and without what was left empty', () => {
    expect(newMeeting(typed({ quota: '4', city: ' Paris ' }), '2027-04-14')).toEqual({
      label: { en: 'LEED, 100th session', tr: null },
      kind: 'session',
      bodyId: 'leed',
      organizationId: null,
      mechanismId: null,
      date: {
        firmness: 'tentative',
        startDate: '2027-05-04',
        endDate: '2027-05-05',
        startTime: null,
        endTime: null,
        zone: 'Europe/Paris',
      },
      numberLabel: null,
      mode: 'in_person',
      city: 'Paris',
      country: null,
      venue: null,
      letterDate: null,
      letterNumber: null,
      quota: 4,
      notes: null,
      replacesId: null,
    });
  });

  it('names a series only where one is chosen, so that the server finds the only one by itself', () => {
    expect(newMeeting(typed(), '2027-04-14')).not.toHaveProperty('seriesId');
    expect(newMeeting(typed({ seriesId: 'leed-meetings' }), '2027-04-14')).toMatchObject({ seriesId: 'leed-meetings' });
  });

  it('is held only when its days are past', () => {
    expect(newMeeting(typed({ held: true }), '2027-04-14').held).toBeUndefined();
    expect(newMeeting(typed({ held: true }), '2027-06-01').held).toBe(true);
  });
});

describe('a changed meeting', () => {
  it('sends why it was cancelled only when that was rewritten', () => {
    expect(changedMeeting(typed({ stateReason: 'No quorum' }), typed({ stateReason: 'No quorum ' }))).toEqual({
      stateReason: 'No quorum',
    });
    expect(
      changedMeeting(typed({ stateReason: 'No quorum' }), typed({ stateReason: 'No quorum', seriesId: 'leed' })),
    ).toEqual({ seriesId: 'leed' });
  });

  it('sends what changed and nothing else', () => {
    expect(changedMeeting(typed(), typed({ venue: 'OECD', quota: '4' }))).toEqual({ venue: 'OECD', quota: 4 });
    expect(changedMeeting(typed(), typed())).toEqual({});
  });

  it('names the owner only when it is another one', () => {
    expect(changedMeeting(typed(), typed({ owner: 'organization:oecd' }))).toEqual({
      bodyId: null,
      organizationId: 'oecd',
      mechanismId: null,
    });
  });

  it('empties what was cleared', () => {
    expect(changedMeeting(typed({ letterNumber: 'E-1' }), typed({ letterNumber: ' ' }))).toEqual({
      letterNumber: null,
    });
  });
});
