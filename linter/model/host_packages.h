// Apps whose Android part is made by another host: React Native, Expo, Cordova, Capacitor and
// NativeScript (package.json), Flutter (pubspec.yaml), uni-app (manifest.json), Unity. What their
// packages bring into the Android app is written nowhere in a Gradle file; here they are named, and
// the catalogue knows what they bring.
#pragma once

#include <vector>

#include "model/project.h"

namespace sdklint {

/// Adds the packages of each host to the Android modules that it makes, and a module for a host
/// whose Android project is made anew by each build. What hosts declare by Maven coordinates
/// (Unity's Dependencies.xml, Cordova's plugin.xml) becomes dependencies.
void read_host_packages(const SourceTree& sources, std::vector<Module>& modules);

}  // namespace sdklint
