#!/usr/bin/python3
"""
A WebKitGTK browser for WebKitWebDriver, with a profile that lasts (MiniBrowser keeps nothing while
it is driven). WEBKIT_PROFILE: its folder; WEBKIT_DOWNLOADS: where files go; WEBKIT_SIZE: of the
window, as 714x666; WEBKIT_DARK: 1 for the dark theme.
"""
import os

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

profile = os.environ['WEBKIT_PROFILE']
width, height = (int(one) for one in os.environ['WEBKIT_SIZE'].split('x'))
context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=profile + '/data', base_cache_directory=profile + '/cache'
    )
)
context.set_preferred_languages(['es-MX', 'es'])
context.set_automation_allowed(True)
if os.environ.get('WEBKIT_DARK') == '1':
    Gtk.Settings.get_default().set_property('gtk-application-prefer-dark-theme', True)


def downloading(where, download):
    def decide(one, name):
        one.set_allow_overwrite(True)
        one.set_destination(os.path.join(os.environ['WEBKIT_DOWNLOADS'], name))
        return True

    download.connect('decide-destination', decide)


context.connect('download-started', downloading)


def settings():
    made = WebKit2.Settings()
    made.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    features = WebKit2.Settings.get_all_features()
    for i in range(features.get_length()):
        # They end the process where it draws without a graphics card.
        if 'ViewTransition' in features.get(i).get_identifier():
            made.set_feature_enabled(features.get(i), False)
    return made


def view(related=None):
    where = {'related_view': related} if related else {'web_context': context}
    made = WebKit2.WebView(settings=settings(), is_controlled_by_automation=True, **where)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(width, height)
    window.add(made)
    window.show_all()
    made.grab_focus()
    made.connect('create', lambda opener, action: view(opener))
    made.connect('close', lambda closed: window.destroy())
    return made


def started(of, session):
    information = WebKit2.ApplicationInfo()
    information.set_name('webkit-browser')
    session.set_application_info(information)
    session.connect('create-web-view', lambda one: view())


context.connect('automation-started', started)
Gtk.main()
