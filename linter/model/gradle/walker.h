// Walks the scripts of one Gradle build. Scripts run once per module that they apply to, loops over
// known lists run for each element, branches on what isn't known run both ways, and a count of
// steps bounds the whole.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/gradle/value.h"
#include "model/gradle_build.h"
#include "source/source_tree.h"

namespace sdklint::gradle {

/// Walks the scripts of one build in Gradle's order and gathers what they declare.
class Walker {
 public:
  Walker(const SourceTree& sources, std::string folder, std::string prefix)
      : sources_(sources), folder_(std::move(folder)), prefix_(std::move(prefix)) {}

  GradleBuild read();

 private:
  // set_up.cpp
  const GradleScript* script(const std::string& path);
  std::optional<std::string> first_of(std::string_view folder,
                                      std::initializer_list<std::string_view> names) const;
  std::string resolved_path(const Frame& frame, std::string_view text) const;
  size_t add_module(const std::string& path, const std::string& folder);
  void read_properties(size_t module);
  void read_default_catalogs();
  void read_settings();
  void read_build_logic(const std::string& folder);
  void read_logic_sources(const std::string& folder);
  void read_script_plugins(const std::string& folder);
  void read_plugin_classes(const std::string& folder);
  void find_plugin_classes(const std::vector<GradleNode>& nodes, Frame& frame);
  void add_listed_modules();
  std::string folder_of_module(const std::string& path) const;
  void add_unlisted_modules();
  bool is_of_this_build(std::string_view folder, const std::vector<std::string>& roots) const;
  void run_build_scripts();
  void run_unused_scripts();

  // finish.cpp
  void finish();
  void settle(ModuleState& state) const;
  static void settle_target(ModuleState& state);
  void link_unlisted_modules();
  void add_local_archives(Module& module) const;
  void declare_catalogs();
  void declare_constants(const ConstantType& type);
  void declare_texts(const Value& value, const std::string& module, int depth = 0);

  // statements.cpp
  void run_script(const std::string& path, Frame frame);
  void run(const std::vector<GradleNode>& statements, Frame& frame);
  void run_statement(const GradleNode& node, Frame& frame);
  void run_closure(const GradleNode& closure, const Frame& frame);
  void run_declaration(const GradleNode& node, Frame& frame);
  Value delegated_value(const GradleNode& node, Frame& frame);
  void run_append(const GradleNode& node, Frame& frame);
  void assign(const GradleNode& target, const Value& value, const GradleNode& at, Frame& frame,
              bool add);
  void assign_name(const GradleNode& target, const Value& value, const GradleNode& at, Frame& frame,
                   bool add);
  void assign_member(const GradleNode& target, const Value& value, const GradleNode& at,
                     Frame& frame, bool add);
  void assign_index(const GradleNode& target, const Value& value, const GradleNode& at,
                    Frame& frame, bool add);
  void put_into(Value place, const std::string& key, const Value& value, bool add);
  void run_if(const GradleNode& node, Frame& frame);
  void run_branch(const GradleNode& body, Frame& frame);
  void run_for_each(const Value& values, const GradleNode& closure, Frame& frame);
  void run_once(const GradleNode& closure, const std::vector<Value>& arguments, Frame& frame);
  Value run_body(const GradleNode& closure, Frame& frame);
  Value run_for_value(const GradleNode& node, Frame& frame);
  FunctionPlace find_function(std::string_view name, const Frame& frame) const;
  bool calls_own_function(const GradleNode& call, Frame& frame);
  Value call_function(const FunctionPlace& function, const std::vector<Value>& arguments,
                      const Frame& frame);
  Value call_closure(const Value& closure, const std::vector<Value>& arguments, const Frame& frame);
  std::vector<Value> argument_values(const Call& call, Frame& frame);

  // blocks.cpp: each tells whether it dealt with the call
  void run_call(const GradleNode& node, Frame& frame);
  bool run_projects_block(const Call& call, Frame& frame);
  bool run_configure(const Call& call, Frame& frame);
  bool run_receiver_block(const Call& call, Frame& frame);
  bool run_extra_block(const Call& call, Frame& frame);
  void run_about(const Value& self, const GradleNode& subject, const Call& call, Frame& frame);
  static Value receiver_of(const Frame& frame);
  bool run_load(const Call& call, Frame& frame);
  bool run_put(const Call& call, Frame& frame);
  bool run_declaring_block(const Call& call, Frame& frame);
  bool run_iteration(const Call& call, Frame& frame);
  bool run_own_function(const Call& call, Frame& frame);
  void run_block(const Call& call, Frame& frame);
  void set_by_call(const Call& call, Frame& frame);
  void run_in_projects(const std::vector<size_t>& modules, const GradleNode& closure,
                       const Frame& frame);
  std::vector<size_t> projects_named(std::string_view name, const Frame& frame) const;
  void enter_project(const Value& value, Frame& frame) const;

  // settings.cpp
  bool run_settings_call(const Call& call, Frame& frame);
  void run_include(const Call& call, Frame& frame);
  void run_catalog_block(const std::string& name, const GradleNode& closure, Frame& frame);
  void run_catalog_entry(VersionCatalog& catalog, const GradleNode& statement, Frame& frame);

  // plugins.cpp
  void run_plugin_call(const GradleNode& node, Frame& frame);
  bool run_apply(const Call& call, Frame& frame);
  void apply_script(const Value& path, Frame& frame);
  void apply_written(const GradleNode& written, const GradleNode& at, Frame& frame);
  void apply_plugin(PluginUse use, const GradleNode& at, Frame& frame);
  void run_own_plugin(const std::string& id, const Frame& frame);

  // dependencies.cpp
  bool run_managed_call(const Call& call, Frame& frame);
  void run_dependency_set(const Call& call, Frame& frame);
  bool run_version_rule(const Call& call, Frame& frame);
  bool run_dependency_call(const Call& call, Frame& frame);
  bool run_published_archive(const Call& call, Frame& frame);
  void run_unknown_notation(const std::string& configuration, const Call& call, Frame& frame);
  std::optional<std::string> configuration_of(const Call& call, Frame& frame);
  void add_dependency(const std::string& configuration, const Value& notation, const GradleNode& at,
                      Frame& frame, const GradleNode* closure = nullptr);
  void add_map_notation(const std::string& configuration, const Value& map, const GradleNode& at,
                        Frame& frame, const GradleNode* closure = nullptr);
  std::string rich_version(const GradleNode& closure, Frame& frame);
  std::string rich_version_in(const GradleNode& closure, Frame& frame);
  void refresh_version(Coordinate& coordinate) const;
  void add_coordinate(const std::string& configuration, Coordinate coordinate, const Value& source,
                      const GradleNode& at, const Frame& frame);
  void add_archives(const std::string& configuration, const Value& files, const GradleNode& at,
                    const Frame& frame);
  Value archive_of_flat_folder(const std::string& file_name) const;
  std::string module_path(std::string_view written) const;

  // properties.cpp
  void set_property(const std::string& path, const Value& value, const GradleNode& at,
                    const Frame& frame);
  void put_placeholders(const Value& value, bool of_flavor, Module& module) const;
  void set_source_set(std::string_view block, std::string_view name, const Value& value,
                      const Frame& frame);

  // evaluate.cpp
  Value evaluate(const GradleNode& node, Frame& frame);
  Value evaluate_node(const GradleNode& node, Frame& frame);
  Value evaluate_template(const GradleNode& node, Frame& frame);
  Value evaluate_list(const GradleNode& node, Frame& frame);
  Value evaluate_if(const GradleNode& node, Frame& frame);
  Value evaluate_binary(const GradleNode& node, Frame& frame);
  Value evaluate_sum(const GradleNode& node, const Value& left, const Value& right,
                     const Frame& frame) const;
  Value evaluate_member(const GradleNode& node, Frame& frame);
  Value evaluate_index(const GradleNode& node, Frame& frame);
  Value closure_value(const GradleNode& node, const Frame& frame) const;
  Value member_of(const Value& receiver, const std::string& name);
  Value member_of_project(size_t module, const std::string& name);
  Value module_below(const Value& module, const std::string& name);
  Value find_variable(const std::string& name, const Frame& frame);
  Value find_built_in(const std::string& name, const Frame& frame) const;
  Value project_variable(size_t module, const std::string& name) const;
  Value catalog_value(const std::string& accessor) const;
  Value constant_in_scope(const ConstantType* type, std::string_view name);
  Value constant(const ConstantType& type, std::string_view name);
  std::string plain_text(const Value& value) const;
  std::optional<std::string> known_text(const GradleNode& node, Frame& frame);
  static std::optional<bool> truth(const Value& value);

  // calls.cpp: each gives a value when the call is one of its kind
  Value evaluate_call(const GradleNode& node, Frame& frame);
  std::optional<Value> collection_call(const Call& call, Frame& frame);
  std::optional<Value> property_call(const Call& call, Frame& frame);
  std::optional<Value> file_call(const Call& call, Frame& frame);
  void take_patterns(const Call& call, const Value& named, Value& folder, Frame& frame);
  std::optional<Value> notation_call(const Call& call, Frame& frame);
  std::optional<Value> own_call(const Call& call, Frame& frame);
  std::optional<Value> own_member_call(const Value& self, const Call& call, Frame& frame);
  std::optional<Value> transform_call(const Value& self, const Call& call, Frame& frame);
  std::optional<Value> type_call(const Value& self, const Call& call, Frame& frame);
  std::optional<Value> getter_call(const Value& self, const Call& call, Frame& frame);
  std::optional<Value> catalog_call(const Value& self, const Call& call, Frame& frame);
  Value formatted(const Call& call, Frame& frame);
  std::optional<Value> text_call(const Value& self, const Call& call, Frame& frame);
  Value argument_value(const Call& call, size_t index, Frame& frame);
  Value named_arguments(const Call& call, Frame& frame);

  Span span_of(const GradleNode& node, const Frame& frame) const {
    return {frame.file, node.begin, node.end};
  }
  Module& module_at(const Frame& frame) { return modules_[frame.module]->module; }
  bool out_of_bounds(const Frame& frame);
  Scope* new_scope(Scope* parent = nullptr);
  /// The same place with variables of its own.
  Frame inside(const Frame& frame);

  const SourceTree& sources_;
  std::string folder_, prefix_;
  std::vector<std::unique_ptr<ModuleState>> modules_;  ///< the root first
  std::map<std::string, size_t> module_index_;         ///< by Gradle path without prefix
  std::map<std::string, std::string>
      project_folders_;  ///< where settings moved modules to, by Gradle path
  std::set<std::string> included_;
  std::vector<std::string> included_builds_;
  std::map<std::string, VersionCatalog, std::less<>> catalogs_;
  std::string default_catalog_ = "libs";
  ConstantType constants_;  ///< of buildSrc and included builds; scripts' types among them
  std::vector<std::string> logic_folders_;
  std::map<std::string, std::string> plugin_scripts_;  ///< id → path of a precompiled script plugin
  std::map<std::string, std::string> plugin_classes_;  ///< id → simple class name
  std::map<std::string, std::unique_ptr<GradleScript>> scripts_;
  std::map<std::pair<const ConstantType*, std::string>, Value> constant_values_;
  std::set<std::pair<const ConstantType*, std::string>>
      constants_open_;                     ///< against definitions by themselves
  std::vector<std::string> running_;       ///< scripts being walked
  std::vector<const GradleNode*> active_;  ///< bodies of functions and closures being run
  std::vector<Dependency> declared_;
  std::vector<PluginUse> declared_plugins_;
  std::set<std::pair<Span, std::string>> declared_seen_;
  std::vector<std::unique_ptr<Scope>> scopes_;
  std::optional<Value> returned_;  ///< set from a `return` until the function's end
  int steps_ = 0;
  int evaluating_ = 0;  ///< expressions around the one being evaluated
};

}  // namespace sdklint::gradle
