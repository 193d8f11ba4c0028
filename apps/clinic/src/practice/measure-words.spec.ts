import type { MeasureStateDto } from '@app/api-client/clinic';
import { requestOf, wantingIn } from './measure-words';

const measure = { id: 'brs', itemIds: ['item-1', 'item-2'], values: [1, 2, 3] } as MeasureStateDto;
const typed = {
  holdsLicence: true,
  instructions: 'Say how far.',
  items: ' One \n\nTwo\n',
  options: 'Low\nMiddle\nHigh',
};

describe('the words of a measure, typed', () => {
  it('give each line to the question or the value of its place', () => {
    expect(wantingIn(measure, typed)).toEqual([]);
    expect(requestOf('w', measure, typed)).toEqual({
      id: 'w',
      holdsLicence: true,
      instructions: 'Say how far.',
      items: [
        { id: 'item-1', text: 'One' },
        { id: 'item-2', text: 'Two' },
      ],
      options: [
        { value: 1, label: 'Low' },
        { value: 2, label: 'Middle' },
        { value: 3, label: 'High' },
      ],
    });
  });

  it('need the statement, and neither a line too many nor too few', () => {
    const wrong = { ...typed, holdsLicence: false, items: 'One', options: 'a\nb\nc\nd' };
    expect(wantingIn(measure, wrong)).toEqual([
      { field: 'holdsLicence' },
      { field: 'items', count: 2, found: 1 },
      { field: 'options', count: 3, found: 4 },
    ]);
  });
});
