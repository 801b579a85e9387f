"""Nights of huigou as an Airflow DAG (2.7 or newer): one task that collects and publishes.

5 (another run is at work) is skipped, 6 (a feed did not answer) and 1 are tried again, 2 and 4 wait for a person.
"""

import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

HUIGOU = "/opt/huigou/huigou"
# Airflow tries every failure again but 99, by which the command below says that trying does not help.
COMMAND = f"""
status=0
{HUIGOU} nightly --collect || status=$?
case $status in 0 | 3) exit 0 ;; 2 | 4) exit 99 ;; *) exit $status ;; esac
"""

with DAG(
    dag_id="huigou",
    schedule="10,55 8-17 * * 1-5",
    start_date=datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 4, "retry_delay": datetime.timedelta(minutes=15)},
) as dag:
    BashOperator(
        task_id="nightly",
        bash_command=COMMAND,
        skip_on_exit_code=[5],
        env={"HUIGOU_CONTACT": "me@example.org", "LC_ALL": "C.UTF-8"},
        append_env=True,
        execution_timeout=datetime.timedelta(minutes=30),
    )
