import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './dependency-rules.js';
import { wrongNames } from './file-vocabulary.js';

describe('file names', () => {
  it('in src are words of the vocabulary', () => {
    const files = globSync('**/*', { cwd: join(ROOT, 'src'), withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(50);
    expect(wrongNames(files.map((one) => join(one.parentPath, one.name).slice(join(ROOT, 'src/').length)))).toEqual([]);
  });

  it.each([
    ['people/people.helper.ts', /"helper" says nothing/],
    ['people/index.ts', /"index" says nothing/],
    ['platform/common/text.ts', /"common" says nothing/],
    ['people/find-person.ts', /no word of the vocabulary/],
    ['people/Person.entity.ts', /no word of the vocabulary/],
    ['people/person.mapper.ts', /no word of the vocabulary/],
    ['reminders/sweep.job.ts', /no word of the vocabulary/],
    ['reminders/reminder.email.ts', /no word of the vocabulary/],
    ['people/data/countries.json', /no word of the vocabulary/],
    ['people/a/b/person.entity.ts', /one folder deep/],
    ['people/persons.service.spec.ts', /stands beside the file it tests/],
  ])('refuse %s', (path, complaint) => {
    expect(wrongNames([path]).join('\n')).toMatch(complaint);
  });

  it.each([
    ['people/people.module.ts'],
    ['reminders/deliver-reminder.job.ts'],
    ['meetings/meeting.subject.ts'],
    ['meetings/invitation.email.tsx'],
    ['organizations/terms/term.repository.ts'],
    ['catalogue/data/bodies.json'],
    ['platform/database/tenant-tx.ts'],
    ['app.module.ts'],
  ])('let %s pass', (path) => {
    expect(wrongNames([path])).toEqual([]);
  });

  it('let a spec pass beside its file', () => {
    expect(
      wrongNames([
        'people/person.rules.ts',
        'people/person.rules.spec.ts',
        'reminders/due.email.tsx',
        'reminders/due.email.spec.tsx',
      ]),
    ).toEqual([]);
  });
});
