import { HostError } from '../errors';
import { defineClass, type Maker } from '../hostObject';

/** Excel.CommentCollection. The workbench keeps no comments, so there is never one. */
export const comments: Maker<null> = defineClass<null>({
  type: 'CommentCollection',
  items: () => [],
  calls: {
    getCount: () => 0,
    getItem: () => {
      throw new HostError('ItemNotFound');
    },
    getItemOrNullObject: () => null,
    getItemAt: () => {
      throw new HostError('ItemNotFound');
    },
  },
});
