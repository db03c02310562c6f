import { useEffect, useState, useSyncExternalStore } from 'react';
import { webLightTheme, type Theme } from '@fluentui/react-components';
import { loadTheme, themeNow, type ThemeSource } from './themes';

/** The Fluent theme for the host's look. While another theme is being fetched the one before stays. */
export function useFluentTheme(source: ThemeSource): Theme {
  const name = useSyncExternalStore(source.subscribe, source.get);
  const [shown, setShown] = useState<Theme>(() => themeNow(name) ?? webLightTheme);
  useEffect(() => {
    let wanted = true;
    void loadTheme(name).then((theme) => {
      if (wanted) setShown(theme);
    });
    return () => {
      wanted = false;
    };
  }, [name]);
  return shown;
}
