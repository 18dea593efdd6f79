#pragma once

#include "app/cli/command_line.h"
#include "app/exit_code.h"

namespace tapesift::app {

// One function a command: carries it out, writes the answer to standard output and what else is to
// be said to standard error.
ExitCode runScan(const CommonOptions& common, ScanOptions options);
ExitCode runResume(const CommonOptions& common, const ResumeOptions& options);
ExitCode runRetry(const CommonOptions& common, const RetryOptions& options);
ExitCode runRuns(const CommonOptions& common, const RunsOptions& options);
ExitCode runShow(const CommonOptions& common, const ShowOptions& options);
ExitCode runExport(const CommonOptions& common, const ExportOptions& options);
ExitCode runDiff(const CommonOptions& common, const DiffOptions& options);
ExitCode runCacheStat(const CommonOptions& common, const CacheStatOptions& options);
ExitCode runCacheWarm(const CommonOptions& common, CacheWarmOptions options);
ExitCode runModelTrain(const CommonOptions& common, ModelTrainOptions options);
ExitCode runModelShow(const CommonOptions& common, const ModelShowOptions& options);
ExitCode runScannersList(const CommonOptions& common, const ScannersListOptions& options);
ExitCode runScannersCheck(const CommonOptions& common, const ScannersCheckOptions& options);
ExitCode runScannersRun(const CommonOptions& common, ScannersRunOptions options);
ExitCode runScannersStats(const CommonOptions& common, const ScannersStatsOptions& options);
ExitCode runScannersBacktest(const CommonOptions& common, ScannersBacktestOptions options);
ExitCode runSession(const CommonOptions& common, SessionRunOptions options);
ExitCode runAlertsList(const CommonOptions& common, const AlertsListOptions& options);
ExitCode runAlertsCheck(const CommonOptions& common, const AlertsCheckOptions& options);
ExitCode runAlertsTest(const CommonOptions& common, const AlertsTestOptions& options);
ExitCode runAlertsLog(const CommonOptions& common, const AlertsLogOptions& options);
ExitCode runServe(const CommonOptions& common, ServeOptions options);
ExitCode runListsShow(const CommonOptions& common, const ListsShowOptions& options);
ExitCode runListsImport(const CommonOptions& common, ListsImportOptions options);
ExitCode runListsExport(const CommonOptions& common, const ListsExportOptions& options);
ExitCode runCacheVerify(const CommonOptions& common, const CacheVerifyOptions& options);
ExitCode runCacheClear(const CommonOptions& common, const CacheClearOptions& options);

} // namespace tapesift::app
