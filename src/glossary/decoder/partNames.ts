// What the parts of a model are called, in both languages.
// Words only.
import { type Bilingual, say } from './bilingual.ts';
import type { Part } from './family.ts';

export const partNames: Readonly<Record<Part, Bilingual>> = {
  embeddings: say('Embeddings', '嵌入'),
  attention: say('Attention', '注意力'),
  feedForward: say('Feed-forward', '前馈网络'),
  experts: say('Experts', '专家'),
  router: say('Router', '路由器'),
  state: say('State-space mixer', '状态空间层'),
  norms: say('Norms', '归一化'),
  head: say('Output head', '输出头'),
  other: say('Other', '其他'),
};
