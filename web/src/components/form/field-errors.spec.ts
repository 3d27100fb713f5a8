import { hasPath, sortErrors } from './field-errors';

const values = { title: '', date: { startTime: null }, people: [{ role: 'head' }] };
const known = (path: string) => hasPath(values, path);
const error = (field: string, message: string) => ({ field, rule: 'x', message });

describe('refused fields', () => {
  it('stand at their field, nested and listed ones too', () => {
    const { byField, rest } = sortErrors(
      [error('title', 'A'), error('date.startTime', 'B'), error('people[0].role', 'C')],
      known,
    );
    expect(byField).toEqual({ title: 'A', 'date.startTime': 'B', 'people.0.role': 'C' });
    expect(rest).toEqual([]);
  });

  it('are joined when one field breaks two rules', () => {
    expect(sortErrors([error('title', 'A.'), error('title', 'B.')], known).byField).toEqual({ title: 'A. B.' });
  });

  it('are never swallowed when the form does not show the field', () => {
    const stray = [error('quota', 'Too small'), error('', 'Whole form'), error('people.4.role', 'Gone')];
    expect(sortErrors(stray, known)).toEqual({ byField: {}, rest: stray });
  });
});
