import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting is called: its label with its number, made in one place for pages, mails, calendars and the search. */
export class MeetingTitles1795500013000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A number in figures gets the word of its kind behind a label that names only a body ("LEED Directing Committee, 100th session"),
      -- and stands before one that says what kind of sitting it is ("12th CICA Business Forum", "43. İSEDAK Bakanlar Oturumu"). Any other
      -- number stands as it is, and one that the label bears already is not said twice. Columns are stored by it: whoever replaces it
      -- stores them anew.
      create function app.ordinal(language text, number text) returns text
        language sql immutable parallel safe
        as $$
          select number || case
            when language = 'tr' then '.'
            when right(number, 2) in ('11', '12', '13') then 'th'
            when right(number, 1) = '1' then 'st'
            when right(number, 1) = '2' then 'nd'
            when right(number, 1) = '3' then 'rd'
            else 'th' end
        $$;

      create function app.meeting_title(language text, label text, number text, kind text) returns text
        language sql immutable parallel safe
        as $$
          select case
            when label is null or number is null then label
            -- as a word of its own: the I of a first term is not the one of Iran
            when number !~ '^[0-9]+$' and label ~ ('(^|[^[:alnum:]])' || regexp_replace(number, '([^[:alnum:][:space:]])', '\\\\\\1', 'g') || '([^[:alnum:]]|$)') then label
            when label ~ ('(^|[[:space:](,])' || substring(number from '[0-9]+') || '([^0-9]|$)') then label
            -- "CSTD, tenth session", and not a "second phase"
            when language = 'en' and length(number) < 3 and number ~ '^[0-9]+$' and label ~*
              ('\\m' || (array['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'])[number::int]
               || ' ((regular|ordinary|annual|plenary|ministerial|special) )?(meeting|session|summit|forum|workshop|term)\\M') then label
            when number !~ '^[0-9]+$' then label || ', ' || number
            when label ~ (case language when 'tr' then '[Tt]oplantı|[Oo]turum|[Zz]irve|[Ff]orum|[Çç]alıştay'
                                        else '\\m([Mm]eeting|[Ss]ession|[Ss]ummit|[Ff]orum|[Ww]orkshop)\\M' end)
              then app.ordinal(language, number) || ' ' || label
            else label || ', ' || app.ordinal(language, number) || ' ' || case language when 'tr'
              then case kind
                when 'term_session' then 'dönem toplantısı'
                when 'summit' then 'zirve'
                when 'forum' then 'forum'
                when 'workshop' then 'çalıştay'
                else 'toplantı' end
              else case kind
                when 'session' then 'session'
                when 'ministerial' then 'session'
                when 'term_session' then 'term session'
                when 'summit' then 'summit'
                when 'forum' then 'forum'
                when 'workshop' then 'workshop'
                else 'meeting' end
              end
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
      drop function app.ordinal(text, text);
    `);
  }
}
