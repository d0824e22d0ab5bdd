/**
 * Arrows that never point back (docs/architecture.md): domain ← i18n ← views ← pages and functions.
 * Each zone says: files under `target` may not import from `from`, with these exceptions.
 */

const packages = './node_modules';

export const importZones = [
  {
    target: './src/domain',
    from: './',
    except: ['./src/domain', packages],
    message: 'src/domain is pure: it imports nothing of ours but itself.',
  },
  {
    target: './src/i18n',
    from: './',
    except: ['./src/i18n', './src/domain', './src/content/locales', packages],
    message: 'src/i18n may use src/domain and the words, nothing else of ours.',
  },
  {
    target: './src/views',
    from: './',
    except: ['./src/views', './src/i18n', './src/domain', packages],
    message: 'src/views is rendered by both sides: it may use src/domain and src/i18n only.',
  },
  {
    target: './src',
    from: ['./functions', './scripts', './tests'],
    message: 'The site never imports the function. What both need belongs in src/domain.',
  },
  {
    target: './functions',
    from: './src',
    except: ['./domain', './i18n', './views'],
    message: 'The function may use src/domain, src/i18n and src/views, nothing else of the site.',
  },
  {
    target: './functions',
    from: ['./scripts', './tests'],
    message: 'What runs in production does not import tooling.',
  },
  {
    target: './src/islands',
    from: './src/i18n/strings.ts',
    message: 'i18next stays out of the browser: pass the named strings as attributes.',
  },
];

/** Test files check any side against any other. */
export const testFiles = ['**/*.test.ts', '**/*.test.tsx', 'tests/**'];
