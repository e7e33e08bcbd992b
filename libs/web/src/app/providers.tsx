import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/en';
import 'dayjs/locale/vi';
import { useEffect } from 'react';
import { useTexts } from '../i18n/index.js';
import { ErrorBoundary } from './error-boundary.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { theme } from './theme.js';

/** Everything the screens stand on: the kit in the language shown, the data, the addresses. */
export function Providers() {
  const { language } = useTexts();
  useEffect(() => void dayjs.locale(language), [language]);
  return (
    <ConfigProvider locale={language === 'en' ? enUS : viVN} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  );
}
