import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting is called: its label with its number, made in one place for pages, mails, calendars and the search. */
export class MeetingTitles1795500013000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- "LEED Directing Committee, 100th session": a number in figures gets the word of its kind, any other stands as it is, and
      -- one that the label bears already is not said twice. Columns are stored by it: whoever replaces it stores them anew.
      create function app.meeting_title(language text, label text, number text, kind text) returns text
        language sql immutable parallel safe
        as $$
          select case
            when label is null or number is null then label
            when strpos(lower(label), lower(number)) > 0 and number !~ '^[0-9]+$' then label
            when label ~ ('(^|[[:space:](,])' || substring(number from '[0-9]+') || '([^0-9]|$)') then label
            when language = 'en' and length(number) < 3 and number ~ '^[0-9]+$'
             and strpos(lower(label), (array['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'])[number::int]) > 0 then label
            when number !~ '^[0-9]+$' then label || ', ' || number
            when language = 'tr' then label || ', ' || number || '. ' || case
              when kind = 'term_session' then 'dönem toplantısı'
              when kind = 'summit' then 'zirve'
              when kind = 'forum' then 'forum'
              when kind = 'workshop' then 'çalıştay'
              when label like '%turum%' then 'oturum'
              else 'toplantı' end
            else label || ', ' || number || case
              when right(number, 2) in ('11', '12', '13') then 'th'
              when right(number, 1) = '1' then 'st'
              when right(number, 1) = '2' then 'nd'
              when right(number, 1) = '3' then 'rd'
              else 'th' end || ' ' || case kind
              when 'session' then 'session'
              when 'ministerial' then 'session'
              when 'term_session' then 'term session'
              when 'summit' then 'summit'
              when 'forum' then 'forum'
              when 'workshop' then 'workshop'
              else 'meeting' end
          end
        $$;

      alter table meetings
        add column title_en text generated always as (app.meeting_title('en', label_en, number_label, kind)) stored,
        add column title_tr text generated always as (app.meeting_title('tr', label_tr, number_label, kind)) stored,
        drop column search;
      -- a numbered one is a session by whichever word somebody knows it
      alter table meetings add column search text generated always as (app.search_text(
        array[app.meeting_title('en', label_en, number_label, kind), app.meeting_title('tr', label_tr, number_label, kind),
              label_en, label_tr, number_label, letter_number],
        array[city, case when number_label ~ '^[0-9]+$' then 'session ' || number_label || '. toplantı oturum' end])) stored;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table meetings drop column search, drop column title_en, drop column title_tr;
      alter table meetings add column search text generated always as
        (app.search_text(array[label_en, label_tr, number_label, letter_number], array[city])) stored;
      drop function app.meeting_title(text, text, text, text);
    `);
  }
}
