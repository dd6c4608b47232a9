extra["appTarget"] = 28
