import './ui/trusted-types';
import { mount } from 'svelte';
import App from './ui/App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
document.getElementById('boot')?.remove();
