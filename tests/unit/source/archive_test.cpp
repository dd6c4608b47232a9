#include "source/archive.h"

#include <gtest/gtest.h>

#include "source/source_tree.h"
#include "support/zip.h"

namespace sdklint {
namespace {

using test::zip_bomb;
using test::zip_of;

TEST(Archive, ListsAndReadsItsEntries) {
  const Result<Archive> archive =
      Archive::of_bytes(zip_of({{"b.txt", "second"}, {"a/", ""}, {"a/a.txt", "first"}}));
  ASSERT_TRUE(archive) << archive.error().to_string();
  ASSERT_EQ(archive->entries().size(), 2u);  // folders are no entries
  EXPECT_EQ(archive->entries()[0].name, "a/a.txt");
  const Archive::Entry* entry = archive->find("b.txt");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(archive->read(*entry), "second");
  EXPECT_EQ(archive->find("c.txt"), nullptr);
}

TEST(Archive, SaysWhatItCannotOpen) {
  EXPECT_FALSE(Archive::of_bytes("no archive"));
  EXPECT_FALSE(Archive::open("/nonexistent/x.jar"));
}

TEST(Archive, SurvivesBeingCutOffAnywhere) {
  const std::string whole = zip_of({{"a.txt", "first"}, {"b.txt", "second"}});
  for (size_t length = 0; length < whole.size(); ++length) {
    const Result<Archive> archive = Archive::of_bytes(whole.substr(0, length));
    if (!archive) continue;
    for (const Archive::Entry& entry : archive->entries()) (void)archive->read(entry);
  }
}

TEST(Archive, DoesNotUnpackBombs) {
  // Sixteen bytes that are to become fifty million.
  const Result<Archive> bomb = Archive::of_bytes(zip_bomb("a.class", 50'000'000));
  ASSERT_TRUE(bomb);
  EXPECT_EQ(bomb->read(bomb->entries().at(0)), std::nullopt);
  const Result<Archive> large = Archive::of_bytes(zip_of({{"a.txt", "seven b"}}));
  ASSERT_TRUE(large);
  EXPECT_EQ(large->read(large->entries().at(0), 6), std::nullopt);
}

TEST(Archive, ManifestsAndValuesInsideAnAarAreFilesOfTheTree) {
  const std::string aar = zip_of({{"AndroidManifest.xml", "<manifest/>\n"},
                                  {"res/values/values.xml", "<resources/>"},
                                  {"res/values-zh/values.xml", "<resources/>"},
                                  {"classes.jar", ""}});
  const SourceTree tree =
      SourceTree::from_text({{"app/libs/x.aar", aar}, {"app/build.gradle", "a"}});
  const std::optional<FileId> manifest = tree.find("app/libs/x.aar!/AndroidManifest.xml");
  ASSERT_TRUE(manifest);
  EXPECT_EQ(tree.text(*manifest), "<manifest/>\n");
  EXPECT_EQ(tree.file(*manifest).kind, FileKind::kArchiveMember);
  EXPECT_TRUE(tree.find("app/libs/x.aar!/res/values/values.xml"));
  EXPECT_FALSE(tree.find("app/libs/x.aar!/res/values-zh/values.xml"));
  EXPECT_TRUE(tree.files(FileKind::kManifest).empty());
  EXPECT_EQ(tree.text(*tree.find("app/build.gradle")), "a");
}

}  // namespace
}  // namespace sdklint
