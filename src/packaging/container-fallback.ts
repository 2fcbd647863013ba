import type { Plugin } from 'postcss';

/**
 * What a container query says, said of the window too for browsers without container queries
 * (Safari before 16): an exercise is as wide as its page, or nearly.
 */
export const containerFallback: Plugin = {
  postcssPlugin: 'container-fallback',
  AtRuleExit: {
    container(rule, { atRule }) {
      if (rule.parent?.type === 'atrule') return;
      const media = atRule({
        name: 'media',
        params: `screen and ${rule.params.replace(/^[^(]*/, '')}`,
      });
      media.append(rule.clone().nodes ?? []);
      const without = atRule({ name: 'supports', params: 'not (container-type: inline-size)' });
      rule.after(without.append(media));
    },
  },
};
