import type { ThemeConfig } from 'antd';

/**
 * Colours with a contrast of at least 4.5:1 on white; antd's own placeholder, description and disabled greys fall short.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5cad',
    colorInfo: '#0b5cad',
    colorLink: '#0b5cad',
    colorError: '#b42318',
    colorWarning: '#8a5a00',
    colorWarningBg: '#fff3d6',
    colorWarningBorder: '#e5c877',
    colorSuccess: '#18703a',
    colorText: '#16202c',
    colorTextSecondary: '#4a5563',
    colorTextDescription: '#4a5563',
    colorTextPlaceholder: '#5c6470',
    colorTextDisabled: '#5c6470',
    colorBorder: '#8c97a5',
    colorBorderSecondary: '#d5dbe3',
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
    fontSize: 15,
    borderRadius: 6,
    controlHeight: 38,
    wireframe: false,
  },
  components: {
    Form: { labelColor: '#16202c', verticalLabelPadding: '0 0 4px' },
    Button: { fontWeight: 500 },
  },
};
