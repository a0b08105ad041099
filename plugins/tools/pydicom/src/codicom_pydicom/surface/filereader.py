from codicom import dcmread
