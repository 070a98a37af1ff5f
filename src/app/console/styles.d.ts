/** Made by vite.config.ts: antd's styles in our colours. */
declare module 'virtual:antd.css';
declare module '*.css';
