import '@fontsource-variable/inter/wght.css';
import './styles/base.css';
import './styles/group.css';
import './styles/fields.css';
import './styles/papers.css';
import './styles/parts.css';
import './styles/path.css';
import './styles/compare.css';
import './styles/domain.css';
import './styles/narrow.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Wizard } from './state/wizard.svelte.ts';

const target = document.getElementById('app');
if (target) mount(App, { target, props: { wizard: new Wizard(window.outboxDoctor) } });
