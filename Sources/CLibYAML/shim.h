#pragma once

#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml's headers are missing: install them with 'apt-get install libyaml-dev' (Debian, Ubuntu), 'dnf install libyaml-devel' (Fedora) or 'brew install libyaml' (macOS)"
#endif
