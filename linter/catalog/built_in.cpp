// The catalogue that the build compiled; catalog_blob is generated from sdk-catalog/.
#include "catalog/load.h"

namespace sdklint {

extern const char* const catalog_blob;
extern const size_t catalog_blob_size;

Result<Catalog> Catalog::built_in() {
  Result<Catalog> catalog = read_catalog_blob({catalog_blob, catalog_blob_size});
  if (catalog) (*catalog).index();
  return catalog;
}

}  // namespace sdklint
