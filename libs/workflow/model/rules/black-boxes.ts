import { bareType, listOf } from '../moddle.js';
import { finding, type Rule } from './rule.js';

/** Pools other than the executable one are black boxes: what is drawn in them does not run. */
export const blackBoxes: Rule = ({ parsed, process }) =>
  listOf(parsed.root, 'rootElements')
    .filter(
      (element) => bareType(element) === 'Process' && element !== process && listOf(element, 'flowElements').length > 0,
    )
    .map((element) =>
      finding(
        'warning',
        'black-boxes',
        element,
        ['Các bước vẽ trong vùng này không được thực thi.', 'The steps drawn in this pool are not executed.'],
        [
          'Để trống vùng này, hoặc đưa các bước vào quy trình thực thi.',
          'Leave the pool empty, or move the steps into the executable process.',
        ],
      ),
    );
