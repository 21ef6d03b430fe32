// For the test of the rule, which is plain JavaScript as eslint.config.js is.
import type { Rule } from 'eslint';

export declare const importMatrix: Rule.RuleModule;
