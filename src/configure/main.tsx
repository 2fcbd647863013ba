/** `configurar.html`: a package goes in, the same package as an institution wants it comes out. */
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import '../ui/work-parts.css';
import './configure.css';
import { App } from './view/App.tsx';

render(<App />, document.getElementById('page')!);
