// The icons in use, each as the drawing that codicons ships: a font of all of them would be larger than the app.
import arrowDown from '@vscode/codicons/src/icons/arrow-down.svg';
import arrowLeft from '@vscode/codicons/src/icons/arrow-left.svg';
import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import files from '@vscode/codicons/src/icons/files.svg';
import filter from '@vscode/codicons/src/icons/filter.svg';
import home from '@vscode/codicons/src/icons/home.svg';
import link from '@vscode/codicons/src/icons/link.svg';
import linkExternal from '@vscode/codicons/src/icons/link-external.svg';
import milestone from '@vscode/codicons/src/icons/milestone.svg';
import pin from '@vscode/codicons/src/icons/pin.svg';
import pinned from '@vscode/codicons/src/icons/pinned.svg';
import search from '@vscode/codicons/src/icons/search.svg';
import follow from '@vscode/codicons/src/icons/target.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

export const icons = {
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  check,
  copy,
  files,
  filter,
  follow,
  home,
  link,
  'link-external': linkExternal,
  milestone,
  pin,
  pinned,
  search,
  warning,
} as const;
export type IconName = keyof typeof icons;
