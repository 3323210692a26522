@echo off
rem Fetches and builds on a Windows machine. Copy beside package.json; every hour, as the user who is signed in:
rem   schtasks /create /tn bulletin /sc hourly /tr "C:\bulletin\publish.cmd"
rem What was said is in publish.log. Content with errors leaves the site as it was.
chcp 65001 >nul
cd /d "%~dp0"
if exist .git git pull --quiet --ff-only >publish.log 2>&1 || exit /b 1
if exist content\.git git -C content pull --quiet --ff-only >>publish.log 2>&1 || exit /b 1
call npx --no-install bulletin-archive build --no-cache >>publish.log 2>&1 || exit /b 1
