// React and antd alone, with the parts of it and the style sheet that the console has: what stands beneath any of its pages.
import { Button, ConfigProvider, Input, Select } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ANTD_STATIC } from '../src/web/antd-theme.js';
import 'virtual:antd.css';

createRoot(document.getElementById('console')).render(
  createElement(
    ConfigProvider,
    { theme: ANTD_STATIC, locale: chinese },
    [Button, Input, Input.Password, Select].map((part, key) => createElement(part, { key })),
  ),
);
