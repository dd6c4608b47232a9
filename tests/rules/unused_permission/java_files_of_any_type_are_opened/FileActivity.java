package com.example.files;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.webkit.MimeTypeMap;

public class FileActivity extends Activity {
    void open(Uri file) {
        String type = MimeTypeMap.getSingleton().getMimeTypeFromExtension(MimeTypeMap.getFileExtensionFromUrl(file.toString()));
        startActivity(new Intent(Intent.ACTION_VIEW).setDataAndType(file, type).addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION));
    }
}
